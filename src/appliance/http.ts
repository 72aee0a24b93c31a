/** A request to an appliance. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** For the whole answer, its body included. */
  timeout: number;
  /** Of the answer's body, unpacked. */
  maxBytes: number;
}

export interface HttpResponse {
  status: number;
  /** @param name compared without case */
  header(name: string): string | undefined;
  /** The body as UTF-8, invalid sequences replaced. @throws the same as `SendHttp` */
  text(): Promise<string>;
}

/**
 * Sends a request to an appliance and follows no redirects. Whatever status comes back is an answer.
 *
 * @throws ApplianceUnreachable, CertificateNotTrusted, AnswerBrokenOff, ApplianceTimeout, EgressBlocked,
 * ReportTooLarge; nothing else
 */
export type SendHttp = (request: HttpRequest) => Promise<HttpResponse>;
