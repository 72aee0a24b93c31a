import fc from 'fast-check';
import { CONTENT_LIMIT, isValidAdf, plainTextDocument, plainTextOf } from '../../../stand/jira/adf';
import { call, document, idOf, newJira, refusalOf, worklog } from './jira-call';

const path = '/rest/api/3/issue/SUP-1/worklog';

describe('rich text', () => {
  it('comes back as it was written, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), async (text) => {
        const jira = newJira();
        const comment = { type: 'doc', version: 1, content: [paragraph(text)] };
        const id = idOf(await call(jira, 'POST', path, { body: worklog({ comment }) }));
        const read = await call(jira, 'GET', `${path}/${id}`);
        expect(read.body).toMatchObject({ comment });
      }),
      { numRuns: 100 },
    );
  });

  it('is a document even if it comes from plain text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(isValidAdf(plainTextDocument(text))).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(plainTextOf(plainTextDocument('one\ntwo'))).toBe('one two');
  });

  it.each([
    ['an empty text node', { type: 'doc', version: 1, content: [paragraph('')] }],
    ['an unknown node', { type: 'doc', version: 1, content: [{ type: 'div', content: [] }] }],
    ['text outside a block', { type: 'doc', version: 1, content: [{ type: 'text', text: 'a' }] }],
    ['no version', { type: 'doc', content: [] }],
    ['an unknown attribute', { type: 'doc', version: 1, content: [{ type: 'paragraph', colour: 'red' }] }],
  ])('is refused with %s', async (_what, comment) => {
    const answered = await call(newJira(), 'POST', path, { body: worklog({ comment }) });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered)).toMatchObject({ errorMessages: ['INVALID_INPUT'] });
    expect(refusalOf(answered).errors['comment']).toContain('Atlassian Document Format');
  });

  it('is refused as plain text', async () => {
    const answered = await call(newJira(), 'POST', path, { body: worklog({ comment: 'Helped.' }) });
    expect(refusalOf(answered).errors).toEqual({ comment: 'Comment body is not valid!' });
  });

  it('may be as long as the limit and no longer', async () => {
    const jira = newJira();
    const overhead = JSON.stringify(document('x')).length - 1;
    const longest = document('x'.repeat(CONTENT_LIMIT - overhead));
    const tooLong = document('x'.repeat(CONTENT_LIMIT - overhead + 1));
    expect((await call(jira, 'POST', path, { body: worklog({ comment: longest }) })).status).toBe(201);
    const answered = await call(jira, 'POST', path, { body: worklog({ comment: tooLong }) });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered)).toEqual({ errorMessages: ['CONTENT_LIMIT_EXCEEDED'], errors: {} });
  });

  it('may hold tables and expandable sections', async () => {
    const cell = (type: string, text: string) => ({ type, attrs: {}, content: [paragraph(text)] });
    const comment = {
      type: 'doc',
      version: 1,
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Session' }] },
        {
          type: 'expand',
          attrs: { title: 'Chat' },
          content: [
            {
              type: 'table',
              content: [{ type: 'tableRow', content: [cell('tableHeader', 'a'), cell('tableCell', 'b')] }],
            },
          ],
        },
      ],
    };
    expect((await call(newJira(), 'POST', path, { body: worklog({ comment }) })).status).toBe(201);
  });
});

function paragraph(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
