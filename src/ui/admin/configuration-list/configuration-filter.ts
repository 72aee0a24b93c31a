import type { ConfigurationState, ConfigurationSummary } from '../../../administration/admin-api';
import type { Option } from '../../shared/field-event';
import { stateWord } from './describe-configuration';

type StateKind = ConfigurationState['kind'];

/** Which configurations are listed. */
export interface ConfigurationFilter {
  search: string;
  /** Absent if any state will do. */
  state?: StateKind;
}

export const everyConfiguration: ConfigurationFilter = { search: '' };

/** The configurations in a state whose name, host or Appliance Id has the text that is searched for. */
export function configurationsThatMatch(
  configurations: readonly ConfigurationSummary[],
  { search, state }: ConfigurationFilter,
): ConfigurationSummary[] {
  const wanted = search.trim().toLowerCase();
  return configurations.filter(
    (each) => (state === undefined || each.state.kind === state) && searchedTexts(each).includes(wanted),
  );
}

function searchedTexts({ name, host, applianceId }: ConfigurationSummary): string {
  return [name, host, applianceId].join('\n').toLowerCase();
}

/** The states that there are, with how many have each; also the chosen one, if none has it any more. */
export function stateOptions(
  configurations: readonly ConfigurationSummary[],
  chosen?: StateKind,
): (Option & { value: StateKind })[] {
  const kinds = configurations.map(({ state }) => state.kind);
  const shown = [...new Set(chosen === undefined ? kinds : [...kinds, chosen])];
  return shown
    .map((kind) => ({
      label: `${stateWord(kind)} (${kinds.filter((each) => each === kind).length})`,
      value: kind,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
