type Id = number | string;

export const incidentDeskPaths = {
  list: '/incidents',
  listOf: (state: string, after: Id | null = null) =>
    `/incidents?state=${state}${after === null ? '' : `&after=${after}`}`,
  file: '/incidents/incidents.csv',
  new: '/incidents/new',
  textsOf: (enrolmentId: Id) => `/incidents/new?enrolment=${enrolmentId}`,
  incident: (id: Id) => `/incidents/${id}`,
  quarantine: (id: Id) => `/incidents/${id}/quarantine`,
  preview: (id: Id) => `/incidents/${id}/redaction/preview`,
  redaction: (id: Id) => `/incidents/${id}/redaction`,
  release: (id: Id) => `/incidents/${id}/release`,
  record: (id: Id) => `/incidents/${id}/record`,
  attachment: (id: Id, attachment: Id) => `/incidents/${id}/attachments/${attachment}`,
  attachmentErasure: (id: Id, attachment: Id) => `/incidents/${id}/attachments/${attachment}/erasure`,
  closure: (id: Id) => `/incidents/${id}/closure`,
};
