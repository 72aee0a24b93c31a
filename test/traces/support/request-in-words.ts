const longestValue = 60;

/** A request as one line: method, path, query, and what its body holds. */
export async function requestInWords(request: Request): Promise<string> {
  const { pathname, searchParams } = new URL(request.url);
  const query = [...searchParams].map(([name, value]) => `${name}=${value}`).join('&');
  const body = bodyInWords(await request.clone().text(), request.headers.get('content-type') ?? '');
  return [request.method, query ? `${pathname}?${query}` : pathname, body].filter(Boolean).join(' ');
}

/** The texts of reports are pinned as golden reports: here it is enough that there is one. */
function bodyInWords(text: string, type: string): string {
  if (text === '') return '';
  if (!type.includes('json')) return `(${type.split(';')[0] ?? 'a body'})`;
  return JSON.stringify(JSON.parse(text), (_, value: unknown) => shortened(value));
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  }
  return isDocument(value) ? 'a document' : value;
}

function isDocument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}
