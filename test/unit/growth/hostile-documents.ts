/** The same over and over again, in about so many characters. */
export const repeated = (text: string) => (size: number) => text.repeat(Math.ceil(size / text.length));
/** An element for every second of the size, each with a number of its own. */
const numbered = (make: (at: number) => string) => (size: number) =>
  Array.from({ length: size / 2 }, (_, at) => make(at)).join('');

export function sessionXml(inside: string): string {
  return `<session_list><session lsid="a1">${inside}</session></session_list>`;
}

/** Answers of an appliance that are made of one thing over and over again. */
export const documents: Record<string, (size: number) => string> = {
  events: (n) =>
    sessionXml(
      `<session_details>${numbered((at) => `<event timestamp="${1768208000 + at}" event_type="Chat Message"><performed_by type="representative" gsnumber="1"/><body>line ${at}</body></event>`)(n)}</session_details>`,
    ),
  'events of other kinds': (n) =>
    sessionXml(
      `<session_details>${numbered((at) => `<event timestamp="${1768208000 + at}" event_type="File Upload"><filename>f${at}</filename><files><file>a${at}</file></files></event>`)(n)}</session_details>`,
    ),
  'surveys and customers': (n) =>
    sessionXml(
      `<customer_list>${numbered((at) => `<customer gsnumber="${at}"/>`)(n)}</customer_list><cust_survey_list>${numbered((at) => `<cust_exit_survey gsnumber="x${at}"/>`)(n)}</cust_survey_list>`,
    ),
  'surveys and representatives': (n) =>
    sessionXml(
      `<rep_list>${numbered((at) => `<representative gsnumber="${at}"/>`)(n)}</rep_list><rep_survey_list>${numbered((at) => `<rep_exit_survey gsnumber="x${at}"/>`)(n)}</rep_survey_list>`,
    ),
  'representatives with time': (n) =>
    sessionXml(
      `<end_time timestamp="1768208000"/><rep_list>${numbered((at) => `<representative gsnumber="${at}"><username>r${at}</username><seconds_involved>${at}</seconds_involved></representative>`)(n)}</rep_list>`,
    ),
  'teams and attributes': (n) =>
    sessionXml(
      `<team_list>${numbered((at) => `<team>t${at}</team>`)(n)}</team_list><custom_attributes>${numbered((at) => `<custom_attribute code_name="c${at}">v</custom_attribute>`)(n)}</custom_attributes>`,
    ),
  'system information': (n) =>
    sessionXml(
      `<session_details><event event_type="System Information"><system_information><category name="c"><description>${numbered((at) => `<field name="f${at}"/>`)(n)}</description><data>${numbered((at) => `<row><field>${at}</field></row>`)(n)}</data></category></system_information></event></session_details>`,
    ),
  sessions: (n) =>
    `<session_list>${numbered((at) => `<session lsid="a${at}"><duration>1</duration></session>`)(n)}</session_list>`,
  'exit surveys': (n) =>
    `<exit_survey_list>${numbered((at) => `<exit_survey lsid="a${at}"><rep_list><representative><username>u</username></representative></rep_list><question_list><question><answer_list><answer>a</answer></answer_list></question></question_list></exit_survey>`)(n)}</exit_survey_list>`,
  permissions: (n) =>
    `<api_information><permissions>${numbered((at) => `<permission name="p${at}">1</permission>`)(n)}</permissions></api_information>`,
  'elements of one name in a session': (n) => sessionXml(numbered(() => '<session_details/>')(n)),
  attributes: (n) => `<session_list${numbered((at) => ` a${at}="1"`)(n)}/>`,
  comments: (n) => `<a>${repeated('<!---->')(n)}</a>`,
  'unclosed elements': repeated('<a>'),
  'closed elements': (n) => `<a>${repeated('</a>')(n)}`,
  declarations: (n) => `<a>${repeated('<?x ?>')(n)}</a>`,
  'CDATA sections': (n) => `<a>${repeated('<![CDATA[x]]>')(n)}</a>`,
  'entities of a DOCTYPE': (n) => `<!DOCTYPE a [${numbered((at) => `<!ENTITY e${at} "b">`)(n)}]><a/>`,
};

/** HTML that is made of one piece over and over again. */
export const html: Record<string, (size: number) => string> = Object.fromEntries(
  [
    '<b>',
    '<p>',
    '<li>',
    '<ul>',
    '<ul><li>',
    '<table>',
    '<tr>',
    '<td>',
    '<table><tr><td>',
    '<details>',
    '<details><summary>',
    '<details> ',
    '<br>',
    '<br> ',
    '<hr>',
    '<pre>',
    '<pre>\n',
    '<a href="https://a.example/">x',
    '<a href="https://a.example/">x</a>',
    '<blockquote>',
    '<div data-panel="info">',
    '<h1>',
    '</b>',
    '<b>x</b>',
    ' <i></i>',
    '&amp;',
    '&',
    '<!--',
    '<!-- -->',
    '<script>',
    '<p>x</p>',
    '<td>x',
    '<i>&amp;</i>',
    '<code>x</code>',
    '</p>',
    '<![CDATA[',
    '<?',
    '<a href="',
    '<b x',
    '&amp;<b>',
  ].map((piece) => [piece, repeated(piece)]),
);
