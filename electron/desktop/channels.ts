/** Names of what crosses between the main process and the preload script. */
export const channels = {
  call: 'zhupi:call',
  subscribe: 'zhupi:subscribe',
  unsubscribe: 'zhupi:unsubscribe',
  event: 'zhupi:event',
  dialog: 'zhupi:dialog',
  menu: 'zhupi:menu',
  address: 'zhupi:address',
} as const;
