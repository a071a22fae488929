/** Whether one of our dialogs is on show: keys and focus then belong to it. Popovers and panels do not count. */
export const isDialogOpen = (): boolean => document.querySelector('.dialog__overlay') !== null;
