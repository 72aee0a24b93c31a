import type { ChatLine, HelpDeskTexts } from './help-desk-texts';

/** What somebody types to turn a chat into markup, a mention, a link, code or a broken document. */
const attempts: readonly string[] = [
  '[~accountid:5b10ac8d82e05b22cc7d4ef5] please look at this',
  '[~admin] @here @channel',
  '{{this}} {{{this}}} {{#with "x"}}{{lookup . "constructor"}}{{/with}}',
  '{{constructor.constructor "return process"}}',
  '${process.env.HOME} <%= 7 * 7 %> #{7*7}',
  '<script>alert(document.cookie)</script>',
  '<img src=x onerror="alert(1)"><svg/onload=alert(2)>',
  '<a href="javascript:alert(1)">open</a>',
  '[open](javascript:alert(1)) [open|javascript:alert(1)]',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'A CDATA end ]]> and a comment --> and <!-- another',
  '&lt;b&gt;already escaped&lt;/b&gt; &amp;amp; &#60;script&#62; &nbsp;',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '</body></event></session_details></session></session_list><error>Login failed</error>',
  '\u202Egnp.exe \u200Fright to left\u200F \u202A\u202C \u2066isolated\u2069',
  'مرحبا، لا أستطيع تسجيل الدخول إلى البريد',
  'zero\u200Bwidth\u200Dcharacters\uFEFF and a soft\u00ADhyphen',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 e\u0301\u0302\u0303\u0304\u0305',
  '{"type":"mention","attrs":{"id":"1","text":"@everyone"}}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'h1. Title {color:red}red{color} !image.png! ||a||b|| {noformat}',
  '# Title **bold** `code` ![x](https://example.com/x.png) ~~~',
  `https://example.com/${'a'.repeat(2_000)}`,
  'W'.repeat(5_000),
  "Robert'); DROP TABLE sessions;--",
  'SUP-1 SUP-2 ../../../etc/passwd %00 %0d%0aSet-Cookie:x=1',
  'bell \u0007, escape \u001B[31mred\u001B[0m, null \u0000, vertical tab \u000B',
  'not characters: \uFFFE \uFFFF',
  'line one\r\nline two\rline three\n\n\n\tindented',
  '   spaces around   ',
  ' ',
  '',
];

const talk: readonly ChatLine[] = attempts.map((text, index) => [
  index % 2 === 0 ? 'customer' : 'representative',
  text,
]);

/** Texts for a session that tries every way out of being plain text. */
export const hostileTexts: HelpDeskTexts = {
  customers: [
    {
      name: '<b>Eve</b> {{this}} [~accountid:1] "quoted" \u202Eeve',
      company: 'Company & <Sons> ]]>',
      companyCode: '{{code}}',
    },
  ],
  topics: [
    {
      issue: '<script>alert("issue")</script>',
      details: '{{details}} ]]> javascript:alert(1)',
      lines: talk,
    },
  ],
  meanwhile: talk,
  agreements: ['<h1>Accepted</h1> {{session.id}} [~accountid:1] ]]>', 'control \u0001, then\u000Ba line'],
  notes: ['{panel}Note{panel} <script>note()</script> [~accountid:2]', 'control \u0001 character in a note'],
  files: [
    '..\\..\\<script>.pdf',
    'invoice\u202Efdp.exe',
    '{{file}} & "quotes" \'single\'.txt',
    `${'long'.repeat(60)}.log`,
  ],
};
