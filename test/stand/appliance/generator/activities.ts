import type { EventDetails } from '../appliance-session';
import type { HelpDeskTexts } from '../texts/help-desk-texts';
import type { SessionScript } from './session-script';

/** The session begins: customer and owner come together. */
export function openSession(script: SessionScript, texts: HelpDeskTexts): void {
  const owner = script.representative();
  script.happens('Session Start', { performedBy: owner });
  script.happens('Conference Owner Changed', { destination: owner });
  script.happens('Conference Member Added', { performedBy: owner });
  for (const customer of script.cast.customers) {
    script.wait(2, 9).happens('Conference Member Added', { performedBy: customer });
  }
  answerAgreement(script, texts);
}

/** Each customer answers. The reference does not say where the answer is told, so it is told in every way. */
function answerAgreement(script: SessionScript, texts: HelpDeskTexts): void {
  script.cast.customers.forEach((performedBy, index) => {
    const random = script.random.fork(`agreement ${index}`);
    const answer = random.pick(texts.agreements);
    const values = [{ name: 'response', value: answer }];
    const told: EventDetails = random.pick([{ data: values }, { data: values }, { body: answer }, {}]);
    script.happens('Legal Agreement Response', { performedBy, ...told });
  });
}

/** A session about which hardly anything is known: no participants, no texts. */
export function openSessionSilently(script: SessionScript): void {
  script.happens('Session Start').wait(60, 400).happens('Service Access Allowed');
}

/** Another representative of the cast joins; the first stays the owner. */
export function joinRepresentative(script: SessionScript, index: number): void {
  script.wait(20, 90).happens('Conference Member Added', { performedBy: script.representative(index) });
}

export function departRepresentative(script: SessionScript, index: number): void {
  script.wait(20, 90).happens('Conference Member Departed', { performedBy: script.representative(index) });
}

/** Files go up, down and away, and some are shared. */
export function exchangeFiles(script: SessionScript, texts: HelpDeskTexts): void {
  const { random } = script;
  const [customer, representative] = [script.customer(), script.representative()];
  for (const filename of texts.files) {
    const fileSize = random.integer(0, 40_000_000);
    const upload = random.chance(0.5);
    script.wait(10, 60).happens(upload ? 'File Upload' : 'File Download', {
      performedBy: representative,
      destination: customer,
      filename,
      fileSize,
    });
  }
  const deleted = random.pick(texts.files);
  script.wait(5, 20).happens('File Deleted', { performedBy: representative, filename: deleted });
  script.happens('Files Shared', { performedBy: customer, files: texts.files });
}

export function takeNotes(script: SessionScript, texts: HelpDeskTexts, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const body = texts.notes[n % texts.notes.length];
    script.wait(15, 60).happens('Session Note Added', { performedBy: script.representative(), body });
  }
}

/** The computer is looked at: its data, a picture and a film of its screen. */
export function inspectComputer(script: SessionScript): void {
  const { random } = script;
  script.wait(5, 40).happens('System Information Retrieved', {
    performedBy: script.representative(),
    systemInformation: [
      {
        name: 'Operating System',
        fields: ['Name', 'Version', 'Last start'],
        rows: [['Windows 11 Enterprise', '10.0.22631', `${random.integer(1, 40)} days ago`]],
      },
      {
        name: 'Disks',
        fields: ['Drive', 'Size (GB)', 'Free (GB)'],
        rows: [
          ['C:', '476', String(random.integer(1, 300))],
          ['D: <data & backup>', '931', String(random.integer(1, 900))],
        ],
      },
      { name: 'Printers', fields: ['Name'], rows: [] },
    ],
  });
  script.wait(5, 20).happens('Screenshot Captured', { performedBy: script.representative() });
}

export function recordScreen(script: SessionScript): void {
  script.happens('Screen Recording', {
    performedBy: script.representative(),
    data: [{ name: 'state', value: 'started' }],
  });
}

export function openCommandShell(script: SessionScript, instance: number): void {
  script.wait(10, 60).happens('Command Shell Session Started', {
    performedBy: script.representative(),
    data: [{ name: 'instance', value: String(instance) }],
  });
}
