/**
 * Says when the same work lies open in another window of this browser: each window holds a lock under its name while it is open, whatever
 * ends it. Windows elsewhere meet when they save, on the page that lays both versions side by side.
 */
export function tellIfHeldElsewhere(name, told) {
  if (!navigator.locks) return;
  const untilTheEnd = () => new Promise(() => {});
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) return untilTheEnd();
    told(true);
    void navigator.locks.request(name, () => {
      told(false);
      return untilTheEnd();
    });
    return null;
  });
}
