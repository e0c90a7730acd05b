export const identityPaths = {
  signIn: '/login',
  signOut: '/logout',
  finished: '/finished',
  passwordReset: '/login/reset',
  newPassword: '/login/reset/code',
  account: '/account',
  idleLock: '/account/idle-lock',
  address: '/account/address',
  addressCode: '/account/address/code',
  appointments: '/appointments',
  newAppointment: '/appointments/new',
  appointmentEnding: (id: number | string) => `/appointments/${id}/ending`,
};
