/** A page to render: its template, the object it shows, and the status. The title is the locale key `<room>.<page>.title`. */
export class Page {
  constructor(
    readonly template: string,
    readonly view: PageView,
    readonly status = 200,
  ) {}
}

/** What every page object may carry besides what its template shows. */
export interface PageView {
  /** Values for the title's placeholders. */
  readonly titleValues?: Readonly<Record<string, string | number>>;
}

export class Redirect {
  constructor(readonly location: string) {}
}

/** Bytes with a type, for downloads. */
export class Download {
  constructor(
    readonly body: Buffer | string,
    readonly type: string,
    readonly fileName: string,
    readonly inline = false,
  ) {}
}

/** `template` with `view`; 422 and 409 pages are pages like any other. */
export const page = (template: string, view: PageView, status = 200): Page => new Page(template, view, status);

/** 303 to the page that shows the result; `done` (`<room>.<code>`) names the message shown there, locale key `<room>.done.<code>`. */
export const seeOther = (path: string, done?: string): Redirect =>
  new Redirect(done ? `${path}${path.includes('?') ? '&' : '?'}done=${done}` : path);
