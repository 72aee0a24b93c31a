/** All of Atlaskit's core icons by name; put together by `build.ts` when the page is bundled. */
declare module 'stand:icons' {
  const icons: Readonly<Record<string, typeof import('@atlaskit/icon/core/add').default>>;
  export default icons;
}
