import { resolutionField } from '../../stand/jira/site/issue-fields';
import type { Project } from '../../stand/jira/site/project';
import type { Transition } from '../../stand/jira/site/workflow';
import { hour, minute } from '../durations';
import { forPeriods, type Scene } from './scene';

/**
 * A workflow asks more of a transition for a while than the app can give: a check that nothing passes, or a resolution,
 * with or without being told. Sometimes another transition leads to the same status meanwhile.
 */
export function refusedScreens(scene: Scene): void {
  const { random, note } = scene;
  forPeriods(scene, { count: random.integer(1, 4), shortest: minute, longest: 3 * hour }, () => {
    const { workflow } = projectOf(scene);
    const former = random.pick(workflow.transitions);
    const harder = { ...former, ...random.pick(demands) };
    const easier = { ...former, id: `${former.id}-2`, name: `${former.name} at once` };
    const hasOther = random.chance(0.5);
    const all = workflow.transitions.flatMap((one) => {
      if (one !== former) return [one];
      return hasOther ? [harder, easier] : [harder];
    });
    note(`“${former.name}” asks for more${hasOther ? ', and there is another way' : ''}`);
    workflow.transitions = all;
    return () => {
      workflow.transitions = workflow.transitions.flatMap((one) => {
        if (one === harder) return [former];
        return one === easier ? [] : [one];
      });
    };
  });
}

const demands: readonly Partial<Transition>[] = [
  { validator: { messages: ['On purpose.'] } },
  { validator: { fields: { resolution: 'On purpose.' } } },
  { screen: [{ ...resolutionField, required: true }] },
  { screen: [{ ...resolutionField, required: true }], hidden: ['resolution'] },
];

/** Nobody may set a field of new issues for a while that they can do without. */
export function refusedFields(scene: Scene): void {
  const { random, note } = scene;
  forPeriods(scene, { count: random.integer(1, 3), shortest: minute, longest: 3 * hour }, () => {
    const { key, issueTypes } = projectOf(scene);
    const fieldId = random.pick(['assignee', 'description']);
    note(`nobody may set the ${fieldId} of issues of ${key}`);
    const refuse = (refuses: string | undefined) => {
      for (const issueType of issueTypes) {
        issueType.fields = issueType.fields.map((field) =>
          field.fieldId === fieldId ? { ...field, refuses } : field,
        );
      }
    };
    refuse('On purpose.');
    return () => refuse(undefined);
  });
}

function projectOf({ random, stand }: Scene): Project {
  const project = stand.jira.site.project(random.pick(['SUP', 'SUP', 'OPS']));
  if (!project) throw new Error('The simulated Jira has lost its projects.');
  return project;
}
