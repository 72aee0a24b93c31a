/** A template for a report, either built in or written by an administrator. */
export interface ReportTemplate {
  /** Handlebars. */
  text: string;
  /** `rich` yields HTML. In `plain`, each line is a line and nothing is markup. */
  format: TemplateFormat;
}

export type TemplateFormat = 'rich' | 'plain';
