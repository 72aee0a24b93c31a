import { useId, useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { tellAppliance } from '../api/stand-client';
import { nameWords } from '../format/count-words';
import { ActionButton } from '../shared/action-button';
import { Labelled } from '../shared/field';

type Submitter = 'customer' | 'representative';

/** The questions of the simulated surveys, each with an answer to begin with. */
const QUESTIONS: Readonly<Record<Submitter, Readonly<Record<string, string>>>> = {
  customer: { rating: '5', comments: 'Quick and friendly help.' },
  representative: { rating: '5', comments: 'Driver reinstalled.' },
};

interface Props {
  readonly lsid: string;
  readonly from: Submitter;
  readonly onSent: () => void;
}

/** Answers the exit survey of a session that is over. */
export function SurveyForm({ lsid, from, onSent }: Props) {
  const id = useId();
  const [answers, setAnswers] = useState(QUESTIONS[from]);
  const send = async () => {
    await tellAppliance('survey', { lsid, from, answers });
    onSent();
  };
  return (
    <div className="form">
      {Object.entries(answers).map(([question, answer]) => (
        <Labelled key={question} id={`${id}-${question}`} label={nameWords(question)}>
          <Textfield
            id={`${id}-${question}`}
            isCompact
            value={answer}
            onChange={(event) => setAnswers({ ...answers, [question]: event.currentTarget.value })}
          />
        </Labelled>
      ))}
      <ActionButton what="send the survey" action={send} spacing="compact">
        Send survey
      </ActionButton>
    </div>
  );
}
