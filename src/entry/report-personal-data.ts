import { reportPersonalData as report } from '../administration/personal-data/report-personal-data';
import { reportDependencies } from '../forge/app';

/** The schedule `hourly`: the report to Atlassian of whose accounts are stored, which is due once in seven days. */
export async function reportPersonalData(): Promise<{ statusCode: number }> {
  await report(reportDependencies());
  return { statusCode: 204 };
}
