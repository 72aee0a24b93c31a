import type { Locator, Page } from 'playwright-core';
import type { GroupTitle } from '../../../src/configuration/settings/form-sections';
import { applianceHost } from '../../stand/stand';
import type { InBrowser } from './in-browser';
import type { ServedStand } from './served-stand';

/** What is entered for the stand's own appliance. */
export const enteredSettings = {
  Name: 'Berlin',
  'Host name': applianceHost,
  'OAuth client id': 'stand-client',
  'OAuth client secret': 'stand-client-secret',
};

/** The app's page as an administrator uses it: by what is written on it. */
export class AdminPage {
  constructor(readonly page: Page) {}

  /** Opens the page of a stand, as the administrator if no account is given. */
  static async open(browser: InBrowser, { url }: ServedStand, query = ''): Promise<AdminPage> {
    return new AdminPage(await browser.open(`${url}/page/remote-support-admin${query}`));
  }

  tab(name: string): Promise<void> {
    return this.page.getByRole('tab', { name }).click();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).click();
  }

  /** Shows a group of the fields of a configuration. */
  group(title: GroupTitle): Promise<void> {
    return this.press(new RegExp(`^${title}(:|$)`));
  }

  field(label: string): Locator {
    const named = { name: label, exact: true };
    return this.page.getByRole('textbox', named).or(this.page.getByRole('spinbutton', named));
  }

  async fill(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.field(label).fill(text);
  }

  /** Fills the form of a new configuration, which may write into all projects. */
  async enterNew(texts: Readonly<Record<string, string>> = enteredSettings): Promise<void> {
    await this.fill(texts);
    await this.choose('Sessions may write into', 'All projects');
  }

  /** A checkbox or switch. */
  tick(label: string): Locator {
    return this.page.getByRole('checkbox', { name: label, exact: true });
  }

  /** Chooses from a list; `search` is typed first if only a search fills it. */
  async choose(label: string, option: string | RegExp, search?: string): Promise<void> {
    const list = this.page.getByRole('combobox', { name: label, exact: true });
    await list.click();
    if (search !== undefined) await list.pressSequentially(search);
    await this.page.getByRole('option', { name: option }).click();
  }

  /** The dialog in front. */
  dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  pressInDialog(name: string): Promise<void> {
    return this.dialog().getByRole('button', { name, exact: true }).click();
  }

  /** What the menu at the end of its row does to a configuration. */
  async more(configuration: string, action: string): Promise<void> {
    await this.press(`More ${configuration}`);
    await this.press(action);
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** Waits until a text can be read on the page. */
  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits for a flag, and closes it: it would cover buttons for seconds. */
  async isTold(title: string | RegExp): Promise<void> {
    await this.sees(title);
    await this.button('Dismiss').click();
  }

  /** Waits until a text is nowhere on the page. */
  async seesNoMore(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'detached' });
  }
}
