/** A template for a report, as shipped or as an administrator wrote it. */
export interface ReportTemplate {
  /** Handlebars. */
  text: string;
  /** `rich` yields HTML; in `plain` each line is a line and nothing is markup. */
  format: TemplateFormat;
}

export type TemplateFormat = 'rich' | 'plain';
