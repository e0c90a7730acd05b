/** Which elements there are, what may be done with them and what may stand in them. `n` stands for a number. */
const any = () => true;
const isNumber = (text) => /^-?\d{1,10}(\.\d{1,10})?$/.test(text.trim());
const oneOf =
  (...words) =>
  (text) =>
    words.includes(text);
const between = (low, high) => (text) => isNumber(text) && Number(text) >= low && Number(text) <= high;

const readOnly = { set: false, get: true, is: any };
const writeOnly = (is = any) => ({ set: true, get: false, is });
const both = (is = any) => ({ set: true, get: true, is });

const below = (prefix, rules) => Object.fromEntries(Object.entries(rules).map(([name, rule]) => [prefix + name, rule]));
const score = (extra = {}) => ({
  raw: both((text) => text === '' || isNumber(text)),
  min: both(isNumber),
  max: both(isNumber),
  ...extra,
});

const span12 = (text) => /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(text);
const span2004 = (text) => /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(text);
const status12 = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted');
const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');

export const scorm12 = {
  version: '3.4',
  rules: {
    ...below('cmi.core.', {
      ...Object.fromEntries(
        ['student_id', 'student_name', 'credit', 'entry', 'total_time', 'lesson_mode'].map((name) => [name, readOnly]),
      ),
      lesson_location: both(),
      lesson_status: both(status12),
      exit: writeOnly(oneOf('time-out', 'suspend', 'logout', '')),
      session_time: writeOnly(span12),
      ...below('score.', score()),
    }),
    'cmi.suspend_data': both(),
    'cmi.launch_data': readOnly,
    'cmi.comments': both(),
    'cmi.comments_from_lms': readOnly,
    ...below('cmi.student_data.', { mastery_score: readOnly, max_time_allowed: readOnly, time_limit_action: readOnly }),
    ...below('cmi.student_preference.', {
      audio: both(isNumber),
      language: both(),
      speed: both(isNumber),
      text: both(isNumber),
    }),
    ...below('cmi.objectives.n.', { id: both(), status: both(status12), ...below('score.', score()) }),
    ...below('cmi.interactions.n.', {
      ...Object.fromEntries(
        ['id', 'time', 'type', 'student_response', 'result', 'weighting', 'latency'].map((name) => [name, writeOnly()]),
      ),
      'objectives.n.id': writeOnly(),
      'correct_responses.n.pattern': writeOnly(),
    }),
  },
  defaults: { 'cmi.core.lesson_status': 'not attempted' },
  children: {
    'cmi.core':
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    'cmi.core.score': 'raw,min,max',
    'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
    'cmi.student_preference': 'audio,language,speed,text',
    'cmi.objectives': 'id,score,status',
    'cmi.objectives.n.score': 'raw,min,max',
    'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
  },
  counted: [
    'cmi.objectives',
    'cmi.interactions',
    'cmi.interactions.n.objectives',
    'cmi.interactions.n.correct_responses',
  ],
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',
  errors: {
    notRunning: [301, 301, 301, 301],
    unknown: 401,
    readOnly: 403,
    writeOnly: 404,
    type: 405,
    index: 201,
    keyword: 402,
    unset: null,
    commit: 101,
  },
  words: {
    0: 'No error',
    101: 'General exception',
    201: 'Invalid argument error',
    301: 'Not initialized',
    401: 'Not implemented error',
    402: 'Invalid set value, element is a keyword',
    403: 'Element is read only',
    404: 'Element is write only',
    405: 'Incorrect data type',
  },
};

export const scorm2004 = {
  version: '1.0',
  rules: {
    ...below('cmi.', {
      ...Object.fromEntries(
        [
          'completion_threshold',
          'credit',
          'entry',
          'launch_data',
          'learner_id',
          'learner_name',
          'max_time_allowed',
          'mode',
          'scaled_passing_score',
          'time_limit_action',
          'total_time',
        ].map((name) => [name, readOnly]),
      ),
      completion_status: both(completion),
      success_status: both(success),
      exit: writeOnly(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
      location: both(),
      suspend_data: both(),
      session_time: writeOnly(span2004),
      progress_measure: both(between(0, 1)),
      ...below('score.', score({ scaled: both(between(-1, 1)) })),
      ...below('learner_preference.', {
        audio_level: both(isNumber),
        language: both(),
        delivery_speed: both(isNumber),
        audio_captioning: both(oneOf('-1', '0', '1')),
      }),
      ...below('objectives.n.', {
        id: both(),
        success_status: both(success),
        completion_status: both(completion),
        progress_measure: both(between(0, 1)),
        description: both(),
        ...below('score.', score({ scaled: both(between(-1, 1)) })),
      }),
      ...below('interactions.n.', {
        ...Object.fromEntries(
          [
            'id',
            'type',
            'timestamp',
            'weighting',
            'learner_response',
            'result',
            'latency',
            'description',
            'objectives.n.id',
            'correct_responses.n.pattern',
          ].map((name) => [name, both()]),
        ),
      }),
      ...below('comments_from_learner.n.', { comment: both(), location: both(), timestamp: both() }),
    }),
    'adl.nav.request': both(),
    'adl.nav.request_valid.continue': readOnly,
    'adl.nav.request_valid.previous': readOnly,
  },
  defaults: {
    'cmi.completion_status': 'unknown',
    'cmi.success_status': 'unknown',
    'adl.nav.request': '_none_',
    'adl.nav.request_valid.continue': 'unknown',
    'adl.nav.request_valid.previous': 'unknown',
    'cmi.learner_preference.audio_level': '1',
    'cmi.learner_preference.language': '',
    'cmi.learner_preference.delivery_speed': '1',
    'cmi.learner_preference.audio_captioning': '0',
  },
  children: {
    'cmi.score': 'scaled,raw,min,max',
    'cmi.objectives': 'id,score,success_status,completion_status,progress_measure,description',
    'cmi.objectives.n.score': 'scaled,raw,min,max',
    'cmi.interactions':
      'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
    'cmi.learner_preference': 'audio_level,language,delivery_speed,audio_captioning',
    'cmi.comments_from_learner': 'comment,location,timestamp',
    'cmi.comments_from_lms': 'comment,location,timestamp',
  },
  counted: [
    'cmi.objectives',
    'cmi.interactions',
    'cmi.interactions.n.objectives',
    'cmi.interactions.n.correct_responses',
    'cmi.comments_from_learner',
    'cmi.comments_from_lms',
  ],
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',
  // Before the beginning: Terminate, GetValue, SetValue, Commit; after the end each is one more.
  errors: {
    notRunning: [112, 122, 132, 142],
    unknown: 401,
    readOnly: 404,
    writeOnly: 405,
    type: 406,
    index: 351,
    keyword: 404,
    unset: 403,
    commit: 391,
  },
  words: {
    0: 'No error',
    101: 'General exception',
    112: 'Termination before initialization',
    113: 'Termination after termination',
    122: 'Retrieve data before initialization',
    123: 'Retrieve data after termination',
    132: 'Store data before initialization',
    133: 'Store data after termination',
    142: 'Commit before initialization',
    143: 'Commit after termination',
    201: 'General argument error',
    301: 'General get failure',
    351: 'General set failure',
    391: 'General commit failure',
    401: 'Undefined data model element',
    403: 'Data model element value not initialized',
    404: 'Data model element is read only',
    405: 'Data model element is write only',
    406: 'Data model element type mismatch',
  },
};
