import { placeInWords } from '../../../../src/ui/admin/configuration-form/form-places';

describe('the place of a problem', () => {
  it('is its group', () => {
    expect(placeInWords('retryLimit')).toBe('Sessions');
    expect(placeInWords('issueCreation.projectId')).toBe('Issue creation');
    expect(placeInWords('clientSecret')).toBe('Connection');
  });

  it('names the survey rule, of which there may be several with the same fields', () => {
    expect(placeInWords('surveyTransitions.1.question')).toBe('Surveys, rule 2');
    expect(placeInWords('surveyTransitions')).toBe('Surveys');
  });
});
