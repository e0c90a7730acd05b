export const demonstrationPaths = {
  signIn: '/dev/sign-in',
  clock: '/dev/clock',
  mail: '/dev/mail',
  components: '/dev/components',
};
