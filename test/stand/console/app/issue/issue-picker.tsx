import { useId } from 'react';
import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import type { IssueSummary } from '../api/stand-state';

interface Props {
  readonly issues: readonly IssueSummary[];
  readonly shown: string | undefined;
  /** Whether the console chooses by itself. */
  readonly isFollowing: boolean;
  readonly onChoose: (key: string | undefined) => void;
}

interface Choice {
  readonly value: string | undefined;
  readonly label: string;
}

const LATEST: Choice = { value: undefined, label: 'Latest change' };

/** Chooses the issue to show. Those that the app has created come first, the newest on top. */
export function IssuePicker({ issues, shown, isFollowing, onChoose }: Props) {
  const id = useId();
  const created = issues.filter(({ isCreatedByApp }) => isCreatedByApp).reverse();
  const others = issues.filter(({ isCreatedByApp }) => !isCreatedByApp);
  const groups = [
    { label: 'Created by the app', options: created.map(choiceOf) },
    { label: 'Other issues', options: others.map(choiceOf) },
  ];
  const chosen = groups.flatMap(({ options }) => options).find(({ value }) => value === shown);
  return (
    <div className="issue-picker">
      <span className="visually-hidden">
        <Label htmlFor={id}>Issue to show</Label>
      </span>
      <Select<Choice>
        inputId={id}
        spacing="compact"
        options={[LATEST, ...groups.filter(({ options }) => options.length > 0)]}
        value={isFollowing ? LATEST : (chosen ?? LATEST)}
        onChange={(option) => onChoose(option?.value)}
      />
    </div>
  );
}

function choiceOf({ key, summary }: IssueSummary): Choice {
  return { value: key, label: `${key}: ${summary}` };
}
