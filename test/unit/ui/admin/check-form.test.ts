import { checkForm, secretStateOf } from '../../../../src/ui/admin/configuration-form/check-form';
import { newValues, valuesOf } from '../../../../src/ui/admin/configuration-form/form-values';
import { settingsWith, storedWith } from './settings-under-test';

const entered = valuesOf(settingsWith());

describe('checking the form', () => {
  it('names every missing field of an empty form once, in the order of the form', () => {
    expect(checkForm(newValues()).map(({ path }) => path)).toEqual([
      'name',
      'host',
      'clientId',
      'clientSecret',
      'writableProjects.mode',
    ]);
  });

  it('finds nothing wrong with a complete form', () => {
    expect(checkForm({ ...entered, clientSecret: 'secret' })).toEqual([]);
    expect(checkForm(entered, storedWith())).toEqual([]);
  });

  it('shows the schema’s own messages, by the paths of nested settings', () => {
    const values = {
      ...entered,
      retryLimit: 'many',
      issueCreation: { ...entered.issueCreation, mode: 'issue' as const },
      surveyTransitions: [
        {
          survey: 'customer' as const,
          question: 'How was it?',
          answer: '',
          transition: 'Done',
          resolution: '',
        },
      ],
    };
    expect(checkForm(values, storedWith())).toEqual([
      { path: 'retryLimit', message: 'Retry attempt limit must be a whole number from 0 to 20.' },
      { path: 'issueCreation.projectId', message: 'Project is missing. Choose where issues are created.' },
      { path: 'issueCreation.issueTypeId', message: 'Issue type is missing. Choose what is created.' },
      { path: 'surveyTransitions.0.answer', message: 'Answer is missing. Enter one.' },
    ]);
  });

  it('asks for the client secret again if the host or the client id was changed', () => {
    const otherHost = { ...entered, host: 'other.example.com' };
    expect(checkForm(otherHost, storedWith()).map(({ path }) => path)).toEqual(['clientSecret']);
    expect(checkForm({ ...entered, clientId: 'client-2' }, storedWith())).toHaveLength(1);
    expect(checkForm({ ...otherHost, clientSecret: 'secret' }, storedWith())).toEqual([]);
  });

  it('treats another spelling of the same host as the same host', () => {
    expect(secretStateOf({ ...entered, host: ' https://Support.Example.com/login ' }, storedWith())).toBe(
      'stored',
    );
  });

  it('asks for the client secret of an imported configuration', () => {
    const imported = storedWith({ hasClientSecret: false });
    expect(secretStateOf(entered, imported)).toBe('missing');
    expect(checkForm(entered, imported).map(({ path }) => path)).toEqual(['clientSecret']);
  });
});
