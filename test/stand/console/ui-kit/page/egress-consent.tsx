import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import type { EgressGroup } from '../bridge/host';

/** A question to the administrator that waits for an answer. */
export interface EgressQuestion {
  readonly groups: readonly EgressGroup[];
  readonly answer: (isAllowed: boolean) => void;
}

interface Props {
  readonly appName: string;
  readonly question: EgressQuestion | undefined;
}

/** Asks the administrator whether the app may reach the addresses that the page wants to set. */
export function EgressConsent({ appName, question }: Props) {
  return (
    <ModalTransition>
      {question !== undefined && (
        <Modal width="medium" onClose={() => question.answer(false)} testId="egress-consent">
          <ModalHeader>
            <ModalTitle isMultiline>{`Allow ${appName} to reach ${domainsIn(question.groups)}?`}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            {question.groups.map((group) => (
              <GroupAsked key={group.key} group={group} />
            ))}
            <p>The app will be able to send data to these addresses and to receive data from them.</p>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={() => question.answer(false)}>
              Cancel
            </Button>
            <Button appearance="primary" onClick={() => question.answer(true)}>
              Allow access
            </Button>
          </ModalFooter>
        </Modal>
      )}
    </ModalTransition>
  );
}

function GroupAsked({ group }: { group: EgressGroup }) {
  return (
    <>
      <p>{group.description}</p>
      <ul className="egress-domains">
        {group.configured.map(({ domain, type }) => (
          <li key={domain}>
            <strong>{domain}</strong> ({type.map(wordsFor).join(', ')})
          </li>
        ))}
      </ul>
    </>
  );
}

function wordsFor(type: string): string {
  if (type === 'FETCH_BACKEND_SIDE') return 'from the app’s functions';
  if (type === 'FETCH_CLIENT_SIDE') return 'from the browser';
  return type.toLowerCase().replaceAll('_', ' ');
}

function domainsIn(groups: readonly EgressGroup[]): string {
  const domains = [...new Set(groups.flatMap(({ configured }) => configured.map(({ domain }) => domain)))];
  return domains.map((domain) => domain.replace(/^https:\/\//, '')).join(', ');
}
