import { createHash } from 'node:crypto';
import type { ReportTemplate } from '../report/report-template';

/** SHA-256 of what a template says and how it is read, in hex. */
export function templateHash({ text, format }: ReportTemplate): string {
  return createHash('sha256').update(`${format}\n${text}`).digest('hex');
}
