/** One trainer with a browser: takes the next work, marks it in two saves and hands it in, talks where marks differ, and sometimes declines. */
export class TrainerAtWork {
  /** What the system said is saved: level by assignment and place in the rubric. */
  #saved = new Map();
  /** Asked for, but the answer never came: it may be saved or not. */
  #unsure = new Set();

  constructor(session, { ask, chance, counts, pause, isOver }) {
    this.session = session;
    Object.assign(this, { ask, chance, counts, pause, isOver });
  }

  async work() {
    while (!this.isOver()) {
      const queue = await this.#get('/marking');
      if (!queue) continue;
      const talks = all(queue.body, /\/marking\/(\d+)\/reconciliation/g);
      const open = all(queue.body, /href="\/marking\/(\d+)"/g);
      if (talks.length > 0) await this.#talk(talks[Math.floor(this.chance() * talks.length)]);
      if (open.length > 0) await this.#mark(open[0]);
      else await this.pause(400 + 600 * this.chance());
    }
  }

  acknowledged() {
    return [...this.#saved].flatMap(([key, level]) => {
      const [id, position] = key.split(':').map(Number);
      return this.#unsure.has(key) ? [] : [{ id, position, level }];
    });
  }

  async #mark(id) {
    const page = await this.#get(`/marking/${id}`);
    if (page?.status !== 200 || !page.body.includes('data-desk-form')) return;
    if (this.chance() < 0.03) return this.#decline(id, page.body);
    const quality = 3 + (Number(/R-(\d+)/.exec(page.body)?.[1] ?? 0) % 3 === 0 ? 1 : 0);
    const positions = [...new Set(all(page.body, /name="level-(\d+)"/g))];
    const levels = new Map(positions.map((position) => [position, this.#level(page.body, position, quality)]));
    const half = Math.ceil(positions.length / 2);
    if (!(await this.#save(id, 'marks', page.body, levels, positions.slice(0, half), {}))) return;
    const comment = '聴き取りが丁寧です。次は期限を先に確かめてください。';
    const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? '1';
    if (await this.#save(id, 'submission', page.body, levels, positions.slice(half), { comment, version }))
      this.counts.handedIn += 1;
  }

  /** One of the levels the page offers, near what the text deserves. */
  #level(body, position, quality) {
    const offered = all(body, new RegExp(`name="level-${position}" value="(\\d)"`, 'g')).map(Number);
    const drawn = this.chance();
    const wanted = quality + (drawn < 0.04 ? -1 : drawn > 0.93 ? 2 : drawn > 0.8 ? 1 : 0);
    return Math.min(Math.max(wanted, Math.min(...offered)), Math.max(...offered));
  }

  /** Whether the system said that it is saved. */
  async #save(id, what, body, levels, positions, more) {
    const fields = { ...more };
    for (const position of positions) {
      fields[`level-${position}`] = levels.get(position);
      fields[`version-${position}`] = new RegExp(`name="version-${position}" value="(\\d+)"`).exec(body)?.[1] ?? '1';
    }
    const answer = await this.#post(`/marking/${id}/${what}`, body, fields);
    const keys = positions.map((position) => [`${id}:${position}`, levels.get(position)]);
    if (answer?.status === 303) {
      for (const [key, level] of keys) {
        this.#saved.set(key, level);
        this.#unsure.delete(key);
      }
      return true;
    }
    if (!answer) for (const [key] of keys) this.#unsure.add(key);
    return false;
  }

  async #decline(id, body) {
    const answer = await this.#post(`/marking/${id}/refusal`, body, { reason: 'no_capacity' });
    if (answer?.status === 303) this.counts.declined += 1;
  }

  /** Takes what the other proposed, or proposes; waits where the own proposal is open. Now and then somebody asks for a third. */
  async #talk(id) {
    const path = `/marking/${id}/reconciliation`;
    const page = await this.#get(path);
    if (page?.status !== 200) return;
    const toAccept = /acceptances"[\s\S]*?name="position" value="(\d+)"[\s\S]*?name="level" value="(\d)"/.exec(
      page.body,
    );
    if (toAccept) {
      const [, position, level] = toAccept;
      const answer = await this.#post(`${path}/acceptances`, page.body, { position, level });
      if (answer?.status === 303) this.counts.accepted += 1;
      return;
    }
    if (page.body.includes('相手の返事を待っています')) return;
    const form = /proposals"[\s\S]*?name="position" value="(\d+)"([\s\S]*?)<\/form>/.exec(page.body);
    if (!form) return;
    if (this.chance() < 0.05 && page.body.includes('/third-marker"')) {
      const answer = await this.#post(`${path}/third-marker`, page.body, {});
      if (answer?.status === 303) this.counts.thirds += 1;
      return;
    }
    const [, position, inside] = form;
    const offered = all(inside, /type="radio"[^>]*value="(\d)"/g);
    const reason = '三段落目に、期限を確かめた根拠があります。';
    const fields = {
      position,
      [`level-${position}`]: offered[Math.floor(offered.length / 2)],
      [`reason-${position}`]: reason,
    };
    const answer = await this.#post(`${path}/proposals`, page.body, fields);
    if (answer?.status === 303) this.counts.proposed += 1;
  }

  #get(path) {
    return this.ask({ path, method: 'GET', headers: { cookie: this.session.cookie, accept: 'text/html' } });
  }

  #post(path, page, fields) {
    const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ _csrf: token, ...fields }).toString();
    const headers = {
      ...{ cookie: this.session.cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      'content-length': Buffer.byteLength(body),
    };
    return this.ask({ path, method: 'POST', headers, body });
  }
}

const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
