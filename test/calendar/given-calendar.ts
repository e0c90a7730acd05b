import ICAL from 'ical.js';
import type { TestApp } from '../support/app';
import type { Visitor } from '../support/visitor';

/** The entries of a file, read by another program than ours. */
export const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toString(),
      isDay: event.startDate.isDate,
      place: event.location,
      title: event.summary,
      status: part.getFirstPropertyValue('status'),
      stamp: String(part.getFirstPropertyValue('dtstamp')),
    };
  });
  return { text, calendar, events, of: (kind: string) => events.find(({ uid }) => uid.startsWith(kind)) };
};
export const addressOf = (body: string) =>
  /data-copy="[^"]*(\/calendar\/[\w-]{43}\.ics)"/.exec(body.replaceAll('&#x3D;', '='))?.[1] ?? '';
export async function subscribe(visitor: Visitor): Promise<string> {
  expect((await visitor.post('/calendar/feed', {})).location).toBe('/calendar?done=calendar.feed_opened');
  return addressOf((await visitor.get('/calendar')).body);
}
export const fetched = async (house: TestApp, address: string) => read((await house.visitor().get(address)).body);
