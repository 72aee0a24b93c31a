import { ReportTooComplex } from '../session/appliance-errors';
import type { XmlElement } from './xml-element';

/**
 * The child elements of that name, each of which will be read into an object much larger than itself.
 *
 * @param most more than any real answer has
 * @throws ReportTooComplex if there are more
 */
export function boundedChildren(list: XmlElement, name: string, most: number, host: string): XmlElement[] {
  const children = list.children(name);
  if (children.length > most) {
    throw new ReportTooComplex(host, `over ${most} elements named ${name}`);
  }
  return children;
}
