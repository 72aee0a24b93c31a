import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { tellAppliance } from '../api/stand-client';
import type { Session } from '../api/stand-state';
import { nameWords } from '../format/count-words';
import { distanceWords } from '../format/time-words';
import { ActionButton } from '../shared/action-button';
import { ChatForm } from './chat-form';
import { isRunning } from './session-order';
import { SurveyForm } from './survey-form';

type Form = 'chat' | 'customer' | 'representative';

interface Props {
  readonly session: Session;
  /** The first card is the one that a newcomer should try. */
  readonly isFirst: boolean;
  readonly now: number;
}

/** One session with what can be done with it. */
export function SessionCard({ session, isFirst, now }: Props) {
  const [form, setForm] = useState<Form>();
  const close = () => setForm(undefined);
  const toggle = (next: Form) => setForm(form === next ? undefined : next);
  const isGoingOn = isRunning(session);
  return (
    <article className={isGoingOn && isFirst ? 'card card-accent' : 'card'} data-session={session.lsid}>
      <SessionHead session={session} now={now} />
      {isGoingOn ? (
        <div className="buttons">
          <ActionButton
            what="end the session"
            action={() => tellAppliance('end', { lsid: session.lsid })}
            appearance={isFirst ? 'primary' : 'default'}
            spacing={isFirst ? 'default' : 'compact'}
          >
            End session
          </ActionButton>
          <FormButton
            isOpen={form === 'chat'}
            isLarge={isFirst}
            label="Send chat line"
            onPress={() => toggle('chat')}
          />
        </div>
      ) : (
        <div className="buttons">
          <FormButton
            isOpen={form === 'customer'}
            label="Customer survey"
            onPress={() => toggle('customer')}
          />
          <FormButton
            isOpen={form === 'representative'}
            label="Representative survey"
            onPress={() => toggle('representative')}
          />
        </div>
      )}
      {form === 'chat' && isGoingOn && <ChatForm lsid={session.lsid} />}
      {(form === 'customer' || form === 'representative') && !isGoingOn && (
        <SurveyForm key={form} lsid={session.lsid} from={form} onSent={close} />
      )}
    </article>
  );
}

function SessionHead({ session, now }: { session: Session; now: number }) {
  const { customer, representative, externalKey, preset, startedAt, endedAt, lsid } = session;
  return (
    <>
      <div className="line">
        <strong className="grow">{customer ?? 'Unknown customer'}</strong>
        <Lozenge appearance={stateLook(session)}>{nameWords(session.state)}</Lozenge>
      </div>
      <p className="note">
        {[
          representative === undefined ? 'nobody yet' : `with ${representative}`,
          externalKey ?? 'no external key',
          endedAt === undefined
            ? `started ${distanceWords(startedAt, now)}`
            : `ended ${distanceWords(endedAt, now)}`,
          ...(preset === undefined ? [] : [nameWords(preset).toLowerCase()]),
        ].join(' · ')}
      </p>
      <p className="note code-like">{lsid}</p>
    </>
  );
}

function stateLook(session: Session): 'inprogress' | 'success' | 'removed' {
  if (isRunning(session)) return 'inprogress';
  return session.state === 'ended' ? 'success' : 'removed';
}

interface FormButtonProps {
  readonly isOpen: boolean;
  readonly isLarge?: boolean;
  readonly label: string;
  readonly onPress: () => void;
}

function FormButton({ isOpen, isLarge = false, label, onPress }: FormButtonProps) {
  return (
    <Button
      spacing={isLarge ? 'default' : 'compact'}
      isSelected={isOpen}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}
