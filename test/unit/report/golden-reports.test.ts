import { expectValidAdf } from './adf-validator';
import { expectGolden } from './golden';
import { renderSample } from './render-sample';
import { sampleSessions } from './sample-sessions';

describe.each(sampleSessions)('the report of the sample session $name', ({ name, session }) => {
  const report = renderSample(session());

  it('is the golden document', () => {
    expectGolden(`${name}.json`, `${JSON.stringify(report.adf, null, 2)}\n`);
  });

  it('is the golden text', () => {
    expectGolden(`${name}.txt`, report.text);
  });

  it('is valid and within the limit of Jira', () => {
    expectValidAdf(report.adf);
    expect(JSON.stringify(report.adf).length).toBeLessThanOrEqual(32_767);
  });
});
