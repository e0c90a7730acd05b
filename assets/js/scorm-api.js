import { ScormModel } from './scorm-model.js';
import { scorm12, scorm2004 } from './scorm-rules.js';

/**
 * First script of every page of a package: the API that the package looks for, in its own window. The page has no origin of its own, so
 * it can reach nothing of the system; what is set goes to the page around it as a message, and that page saves it. The name of the window
 * carries state and secret: it outlives the step from one page of the package to the next, and needs no answer to wait for.
 */
class ScormApi {
  constructor(carried) {
    this.carried = carried;
    this.standard = carried.standard === 'scorm12' ? scorm12 : scorm2004;
    this.model = new ScormModel(this.standard, carried);
    this.error = 0;
    this.isOpened = false;
    addEventListener('message', ({ source, data }) => {
      if (source !== parent || data?.kakehashi !== carried.token) return;
      if (data.stopped) this.isStopped = true;
      if (data.leaving) this.sayGoodbye();
    });
  }

  answer(error, value = error === 0 ? 'true' : 'false') {
    this.error = error;
    return value;
  }

  /** A page of the same item may begin again where another page had not ended. */
  initialize(argument) {
    if (argument !== '') return this.answer(201);
    if (this.isOpened && this.carried.phase === 'running') return this.answer(this.standard === scorm12 ? 101 : 103);
    if (this.carried.phase !== 'running') this.begin();
    this.isOpened = true;
    return this.answer(0);
  }

  begin() {
    this.carried.phase = 'running';
    this.carried.session = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    for (const name of [this.standard.exit, this.standard.sessionTime]) delete this.model.saved[name];
    this.carry();
  }

  terminate(argument) {
    if (argument !== '') return this.answer(201);
    if (!this.isRunning(0)) return 'false';
    this.carried.phase = 'ended';
    this.carry();
    this.tell(true);
    return this.answer(0);
  }

  getValue(name) {
    if (!this.isRunning(1)) return '';
    const [value, error] = this.model.get(String(name));
    return this.answer(error, value);
  }

  setValue(name, value) {
    if (!this.isRunning(2)) return 'false';
    const error = this.model.set(String(name), String(value));
    if (error === 0) this.changed();
    return this.answer(error);
  }

  commit(argument) {
    if (argument !== '') return this.answer(201);
    if (!this.isRunning(3)) return 'false';
    this.tell(true);
    return this.answer(this.isStopped ? this.standard.errors.commit : 0);
  }

  isRunning(act) {
    const { phase } = this.carried;
    if (phase === 'running') return true;
    const isAfter = phase === 'ended' && this.standard === scorm2004;
    this.error = this.standard.errors.notRunning[act] + (isAfter ? 1 : 0);
    return false;
  }

  /** Several values that are set at once go in one message. */
  changed() {
    this.carry();
    if (this.waits) return;
    this.waits = true;
    setTimeout(() => this.tell(false), 0);
  }

  carry() {
    window.name = JSON.stringify({ ...this.carried, saved: this.model.saved });
  }

  tell(isNow) {
    if (!isNow && !this.waits) return;
    this.waits = false;
    const { token, session, phase } = this.carried;
    parent.postMessage({ kakehashi: token, session, isNow, isEnded: phase === 'ended', values: this.model.saved }, '*');
  }

  /** The page is about to go: what it does then is done now, while somebody listens. */
  sayGoodbye() {
    for (const name of ['beforeunload', 'pagehide', 'unload']) dispatchEvent(new Event(name));
    this.tell(false);
    parent.postMessage({ kakehashi: this.carried.token, isGone: true }, '*');
  }

  words(code) {
    return this.standard.words[code] ?? '';
  }
}

/** What a page without an origin has not, although many packages ask for it without looking: it is there, and forgets. */
function lendStorage() {
  for (const name of ['localStorage', 'sessionStorage']) {
    const kept = new Map();
    const storage = {
      getItem: (key) => kept.get(String(key)) ?? null,
      setItem: (key, value) => void kept.set(String(key), String(value)),
      removeItem: (key) => void kept.delete(String(key)),
      clear: () => kept.clear(),
      key: (index) => [...kept.keys()][index] ?? null,
      get length() {
        return kept.size;
      },
    };
    Object.defineProperty(window, name, { value: storage, configurable: true });
  }
  Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined, configurable: true });
}

function carried() {
  try {
    const found = JSON.parse(window.name);
    return found?.token && found.saved ? found : null;
  } catch {
    return null;
  }
}

lendStorage();
const found = carried();
if (found) {
  const api = new ScormApi(found);
  if (found.standard === 'scorm12')
    window.API = {
      LMSInitialize: (argument) => api.initialize(argument),
      LMSFinish: (argument) => api.terminate(argument),
      LMSGetValue: (name) => api.getValue(name),
      LMSSetValue: (name, value) => api.setValue(name, value),
      LMSCommit: (argument) => api.commit(argument),
      LMSGetLastError: () => String(api.error),
      LMSGetErrorString: (code) => api.words(code),
      LMSGetDiagnostic: (code) => api.words(code || api.error),
    };
  else
    window.API_1484_11 = {
      version: '1.0',
      Initialize: (argument) => api.initialize(argument),
      Terminate: (argument) => api.terminate(argument),
      GetValue: (name) => api.getValue(name),
      SetValue: (name, value) => api.setValue(name, value),
      Commit: (argument) => api.commit(argument),
      GetLastError: () => String(api.error),
      GetErrorString: (code) => api.words(code),
      GetDiagnostic: (code) => api.words(code || api.error),
    };
}
