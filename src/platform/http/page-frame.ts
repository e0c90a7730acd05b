import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../actor/actor.js';
import { addressAs } from '../actor/address-as.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config.js';
import { languages } from '../locale/languages.js';
import { Words } from '../locale/words.js';
import { Secrets } from '../secrets.js';
import type { PageFrame } from '../templates/rendering.js';
import { type Appearance, appearances } from './appearance.js';
import { lockMinutes, secondsUntilLock } from './idle-lock.js';
import { cameFrom } from './local-path.js';
import { Navigation, type NavigationEntry } from './navigation.js';
import type { WebReply, WebRequest } from './web-request.js';

/** Builds what every layout shows around a page: title, language switch, navigation, message of what was just done. */
@Injectable()
export class PageFrames {
  constructor(
    private readonly words: Words,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly navigation: Navigation,
    private readonly secrets: Secrets,
  ) {}

  of(
    request: WebRequest,
    reply: WebReply,
    titleKey: string,
    titleValues: Readonly<Record<string, unknown>> = {},
  ): PageFrame {
    const { actor, language, appearance } = request;
    const path = request.url;
    // A page that answers a form stands at an address that may not be read: its links lead back to the form.
    const here = (request.method === 'POST' && cameFrom(request)) || path;
    const back = encodeURIComponent(here);
    let token: string | null = null;
    return {
      lang: language,
      htmlLang: language === 'en' ? 'en' : 'ja',
      easy: language === 'ja-easy',
      appearance,
      titleText: this.words.plain(language, titleKey, titleValues),
      user:
        actor.kind === 'person'
          ? {
              ...addressAs(actor, language),
              roleKeys: [...new Set(actor.appointments.map((a) => `layout.roles.${a.role}`))],
            }
          : null,
      lock: actor.id === null ? null : this.lock(request, actor),
      here,
      staff: actor.kind === 'person' && !hasRole(actor, 'trainee') && actor.appointments.length > 0,
      ...doorsInSight(this.navigation.entriesFor(actor).map((entry) => ({ ...entry, current: isBehind(path, entry) }))),
      languages: languages.map((code) => ({
        code,
        href: `/language/${code}?to=${back}`,
        labelKey: `layout.languages.${code}`,
        current: code === language,
      })),
      appearances: Object.entries(appearances).map(([name, choices]) => ({
        labelKey: `layout.appearance.${name}.label`,
        choices: choices.map((code) => ({
          href: `/${name}/${code}?to=${back}`,
          labelKey: `layout.appearance.${name}.${code}`,
          current: appearance[name as keyof Appearance] === code,
        })),
      })),
      flash: this.doneMessage(request),
      // The page itself says more about it.
      mailReturned: actor.mailReturned === true && !isWithin(path, '/account/mail'),
      demonstration: this.config.demonstration,
      now: this.clock.now(),
      requestId: request.id,
      // Made only where a form asks for it: a token needs a session, and a page without a form should not start one.
      get csrfToken() {
        token ??= reply.generateCsrf();
        return token;
      },
    };
  }

  /** What the script needs to lock the page in time, and to keep what was typed so that only this person can read it. */
  private lock(request: WebRequest, actor: Actor): object {
    const minutes = lockMinutes(request, actor, this.secrets, this.config.idleLockMinutes);
    const seconds = secondsUntilLock(request.session, minutes, this.clock.real());
    return { seconds, journalKey: this.secrets.token('journal', String(actor.id)) };
  }

  private doneMessage(request: WebRequest): { kind: string; key: string } | null {
    const done = (request.query as Record<string, unknown> | undefined)?.['done'];
    if (typeof done !== 'string') return null;
    const key = done.replace('.', '.done.');
    return this.words.has(request.language, key) ? { kind: 'success', key } : null;
  }
}

/** So many doors stand in one line of a wide page, in every language. */
const IN_SIGHT = 7;

/** Where there are more, the last place is for the one that is open, and the others are behind a button. */
function doorsInSight<T extends { readonly current: boolean }>(doors: readonly T[]): { nav: T[]; navMore: T[] } {
  if (doors.length <= IN_SIGHT) return { nav: [...doors], navMore: [] };
  const [first, others] = [doors.slice(0, IN_SIGHT - 1), doors.slice(IN_SIGHT - 1)];
  const isOpen = ({ current }: T) => current;
  return { nav: [...first, ...others.filter(isOpen)], navMore: others.filter((door) => !isOpen(door)) };
}

const isWithin = (path: string, href: string): boolean =>
  path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`);

const isBehind = (path: string, { href, also = [] }: NavigationEntry): boolean =>
  isWithin(path, href) || also.some((one) => isWithin(path, one));
