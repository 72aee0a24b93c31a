import { reportPersonalData as report } from '../administration/personal-data/report-personal-data';
import { reportDependencies } from '../forge/wiring/report-dependencies';

/** The schedule `hourly`: reports to Atlassian which accounts are stored. The report is due once in seven days. */
export async function reportPersonalData(): Promise<{ statusCode: number }> {
  await report(reportDependencies());
  return { statusCode: 204 };
}
