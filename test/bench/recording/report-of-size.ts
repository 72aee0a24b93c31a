const listEnd = '</session_details>';

/** A report with as many events as this many bytes have room for: its own, from the first one, again and again. */
export function reportOfSize(xml: string, bytes: number): string {
  const from = xml.indexOf('<event ');
  const to = xml.indexOf(listEnd);
  const events = xml.slice(from, to).split(/(?<=<\/event>)/);
  const frame = Buffer.byteLength(xml.slice(0, from) + xml.slice(to));
  const chosen: string[] = [];
  let room = bytes - frame;
  for (let index = 0; events.length > 0; index += 1) {
    const event = events[index % events.length] ?? '';
    room -= Buffer.byteLength(event);
    if (room < 0) break;
    chosen.push(event);
  }
  return xml.slice(0, from) + chosen.join('') + xml.slice(to);
}
