import * as v from 'valibot';
import { PolicyError } from '../../failure/policy-error';
import { callJira } from '../../jira/jira-call';
import { jiraPath, withQuery, type SendToJira } from '../../jira/jira-http';
import { normalName } from '../../jira/same-name';
import type { WantedTransition } from '../../jira/transitions/choose-transition';
import type { RequiredField } from '../../jira/transitions/issue-transitions';
import { judgeRule, type Judgement } from './judge-rule';
import { lookAtPlace, type LookedAt } from './look-at-place';
import { ruleFindings, type Verdict, type WantedByRules } from './rule-findings';
import type { RulePlace } from './rule-places';
import type { RuleFindings, RulesToCheck } from './survey-rules-api';

/** In so many projects rules are judged. */
const placesLookedAt = 5;

/**
 * What would keep survey rules from being followed, as far as Jira tells: a status that there is not, and what the
 * screen of a transition requires. A screen can only be asked for with an issue that can make the transition now; if
 * none is found, the rule is told not to be checked. In each of five projects at most six calls of Jira, and three
 * more if screens require something.
 *
 * @throws nothing of Jira's: what it does not tell is not checked
 */
export async function checkRules(
  { rules, projects }: RulesToCheck,
  { jira }: { jira: SendToJira },
): Promise<RuleFindings> {
  const wanted = wantedBy(rules);
  if (wanted.length === 0) return { remarks: [], unchecked: [] };
  const places: (RulePlace | undefined)[] = projects.length === 0 ? [undefined] : projects;
  const verdicts = await Promise.all(
    places.map(async (place, at) =>
      at < placesLookedAt ? verdictsAt(place, wanted, jira) : untold(place, wanted),
    ),
  );
  return ruleFindings(verdicts.flat());
}

/** Rules that ask for the same are judged once. */
function wantedBy(rules: readonly WantedTransition[]): WantedByRules[] {
  const byTarget = new Map<string, WantedByRules>();
  for (const [index, { transition, resolution }] of rules.entries()) {
    if (transition.trim() === '') continue;
    const target = JSON.stringify([normalName(transition), normalName(resolution)]);
    const same = byTarget.get(target) ?? { rules: [], transition, resolution };
    byTarget.set(target, { ...same, rules: [...same.rules, index + 1] });
  }
  return [...byTarget.values()];
}

async function verdictsAt(
  place: RulePlace | undefined,
  wanted: readonly WantedByRules[],
  jira: SendToJira,
): Promise<Verdict[]> {
  try {
    const looked = await lookAtPlace(jira, place);
    return await judged(looked, wanted, jira);
  } catch (error) {
    if (error instanceof PolicyError) return untold(place, wanted);
    throw error;
  }
}

function untold(place: RulePlace | undefined, wanted: readonly WantedByRules[]): Verdict[] {
  const judgement = { kind: 'not-checked' } as const;
  return wanted.map((each) => ({ wanted: each, projectKey: place && (place.key ?? place.id), judgement }));
}

async function judged(
  looked: LookedAt,
  wanted: readonly WantedByRules[],
  jira: SendToJira,
): Promise<Verdict[]> {
  const { projectKey } = looked;
  const verdicts = wanted.map((each) => ({ wanted: each, projectKey, judgement: judgeRule(each, looked) }));
  const asked = new Map<string, RequiredField[]>();
  for (const { judgement } of verdicts) {
    if (judgement.kind !== 'asks') continue;
    asked.set(judgement.issueKey, [...(asked.get(judgement.issueKey) ?? []), ...judgement.fields]);
  }
  const filled = new Map<string, Set<string>>();
  for (const [issueKey, fields] of asked) filled.set(issueKey, await filledOf(issueKey, fields, jira));
  return verdicts.map((verdict) => ({ ...verdict, judgement: withoutFilled(verdict.judgement, filled) }));
}

const valuesSchema = v.object({ fields: v.record(v.string(), v.unknown()) });

/** Which of the fields have a value in an issue, which Jira keeps: by their ids. One call. */
async function filledOf(
  issueKey: string,
  fields: readonly RequiredField[],
  jira: SendToJira,
): Promise<Set<string>> {
  const ids = [...new Set(fields.map(({ id }) => id))];
  const { fields: values } = await callJira(jira, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}`, { fields: ids.join(',') }),
    },
    action: `read what ${issueKey} has in fields that a transition requires`,
    issueKey,
    answer: valuesSchema,
  });
  return new Set(ids.filter((id) => isFilled(values[id])));
}

function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

function withoutFilled(judgement: Judgement, filled: ReadonlyMap<string, Set<string>>): Judgement {
  if (judgement.kind !== 'asks') return judgement;
  const fields = judgement.fields.filter(({ id }) => !filled.get(judgement.issueKey)?.has(id));
  return fields.length === 0 ? { kind: 'fits' } : { ...judgement, fields };
}
