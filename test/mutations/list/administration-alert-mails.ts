import type { MutatedFile } from '../mutation';

/** The emails about alerts: at most one an hour, and none that says the same again. */
export const alertMails: readonly MutatedFile[] = [
  {
    file: 'administration/alert-issue/alert-mail.ts',
    tests: ['scenarios/alert-mail'],
    mutations: [
      {
        name: 'mailed-within-the-hour',
        from: ' && now - mail.at >= leastPause',
        to: '',
        harm: 'Whoever gets the emails is flooded with them.',
        isHarmful: true,
      },
      {
        name: 'mail-time-kept-too-late',
        from: '  if (!(await kept.keepMail({ ...mail, at }))) return;\n',
        to: '',
        harm: 'A run that is killed after it has sent an email sends it again five minutes later.',
        isHarmful: true,
        tests: ['scenarios/alert-issue-under-kills'],
      },
      {
        name: 'told-forever',
        from: 'return told.length === mail.told.length ? mail : { ...mail, told };',
        to: 'return mail;',
        harm: 'A second outage is not told.',
        isHarmful: true,
      },
      {
        name: 'told-though-refused',
        from: 'keepMail({ ...mail, at, failure:',
        to: 'keepMail({ ...mail, told: statements, at, failure:',
        harm: 'An alert that Jira did not mail is never mailed.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'administration/alert-issue/kept-state.ts',
    tests: ['scenarios/alert-mail'],
    mutations: [
      {
        name: 'mail-forgotten-with-the-issue',
        from: '{ ...next, mail: this.state.mail }',
        to: 'next',
        harm: 'With each change of the issue it is forgotten when the last email was sent.',
        isHarmful: true,
      },
    ],
  },
];
