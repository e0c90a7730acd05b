export const identityPaths = {
  signIn: '/login',
  signOut: '/logout',
  passwordReset: '/login/reset',
  newPassword: '/login/reset/code',
  account: '/account',
  appointments: '/appointments',
  newAppointment: '/appointments/new',
  appointmentEnding: (id: number | string) => `/appointments/${id}/ending`,
};
