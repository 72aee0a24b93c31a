/** Puts a select's menu above everything: a modal's body or a narrow panel would cut it off. */
export const menuOnTop = {
  menuPortalTarget: document.body,
  styles: { menuPortal: (base: object) => ({ ...base, zIndex: 9999 }) },
} as const;
