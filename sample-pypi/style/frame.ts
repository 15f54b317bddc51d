/** Type, colours, and what surrounds every page. */
export const FRAME = `
:root { --ink: #2b2d33; --soft: #62656f; --line: #dcdde3; --paper: #fff; --shade: #f5f5f8; --accent: #4b4a78;
  --danger: #a4303f; --warning: #8a5a00; --success: #2e6b3e; color-scheme: light; }
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-block-start: 16px; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI",
  Roboto, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
code, pre { font: 0.9em/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, monospace; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; margin: 0 0 16px; }
h1 { font-size: 28px; } h2 { font-size: 21px; } h3 { font-size: 17px; }
p { margin: 0 0 14px; }
hr { border: 0; border-block-start: 1px solid var(--line); margin: 36px 0; }
img { display: block; }
.hidden { display: none; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip-to-content { position: absolute; inset-inline-start: -9999px; }
.skip-to-content:focus { inset-inline-start: 8px; background: var(--paper); padding: 8px; z-index: 5; }
.site-container { max-width: 1120px; margin-inline: auto; padding-inline: 24px; }
.split-layout { display: flex; align-items: center; justify-content: space-between; gap: 12px 20px; flex-wrap: wrap; }
.site-header { background: var(--accent); color: #fff; }
.site-header > .split-layout { min-height: 64px; padding-block: 8px; }
.site-header a, .site-header .horizontal-menu__link { color: #fff; text-decoration: none; }
.site-header__logo { font-size: 21px; font-weight: 700; }
.site-header__logo small { font-size: 12px; font-weight: 400; border: 1px solid #ffffff80; border-radius: 9px;
  padding: 1px 7px; margin-inline-start: 4px; vertical-align: 3px; }
.search-form__search { width: 300px; max-width: 60vw; padding: 8px 12px; border: 0; border-radius: 4px; font: inherit; }
.horizontal-menu ul { display: flex; gap: 20px; list-style: none; margin: 0; padding: 0; }
.horizontal-menu .dropdown__content { display: none; }
.notification-bar { background: #fdf7ea; border-block-end: 1px solid var(--line); padding: 8px 24px; }
.search-form { display: flex; }
.search-form__button { background: none; border: 0; }
.site-header .dropdown { display: flex; }
.user-image { width: 24px; height: 24px; border-radius: 50%; }
button.horizontal-menu__link { background: none; border: 0; font: inherit; cursor: pointer; display: flex; gap: 8px;
  align-items: center; text-align: start; }
main { min-height: calc(100vh - 250px); padding-block: 32px 56px; }
.horizontal-section .page-title { margin-block-start: 8px; }
.footer { background: var(--shade); border-block-start: 1px solid var(--line); padding: 24px; text-align: center;
  color: var(--soft); font-size: 14px; }
.footer p { margin: 0; }
.language-switcher { background: var(--shade); padding: 0 24px 28px; }
.language-switcher ul { display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 16px; margin: 0; padding: 0;
  list-style: none; }
.language-switcher button { background: none; border: 0; font: inherit; font-size: 14px; color: var(--soft);
  cursor: pointer; }
.language-switcher__selected { font-weight: 700; text-decoration: underline; }
.tabs-container { max-width: 1120px; margin-inline: auto; padding-inline: 24px; }
.breadcrumbs ul { list-style: none; margin: 0 0 24px; padding: 0; color: var(--soft); font-size: 15px; }
.vertical-tabs { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 48px; }
.vertical-tabs__list { list-style: none; margin: 0; padding: 0; }
.vertical-tabs__tab { display: flex; gap: 10px; padding: 10px 14px; border-inline-start: 3px solid transparent;
  text-decoration: none; color: var(--ink); }
.vertical-tabs__tabs + .vertical-tabs__panel .vertical-tabs__tab--mobile { display: none; }
.vertical-tabs__tab:hover { background: var(--shade); }
.vertical-tabs__tab--is-active { border-inline-start-color: var(--accent); background: var(--shade); font-weight: 600; }
.viewport-section { min-height: 100vh; display: grid; place-items: center; background: var(--accent); color: #fff;
  text-align: center; padding: 24px; }
.viewport-section a { color: #fff; }
.index { max-width: 1120px; margin-inline: auto; padding-inline: 24px; }
.index__languages { display: flex; gap: 16px; margin-block: 20px; }
.index__languages [aria-current] { font-weight: 700; }
.index__states { display: grid; grid-template-columns: repeat(auto-fill, minmax(310px, 1fr)); gap: 14px;
  align-items: start; }
.index__state { border: 1px solid var(--line); border-radius: 8px; padding: 14px 16px; }
.index__state[aria-current] { border-color: var(--accent); box-shadow: inset 4px 0 var(--accent); }
.index__state h2 { font-size: 16px; margin: 0 0 4px; }
.index__state code, .index__state details { color: var(--soft); font-size: 14px; }
.index__state details { margin-block-start: 8px; }
.index__state ul { columns: 2; margin: 8px 0 0; padding-inline-start: 18px; }
.next-bar { padding: 20px 32px; border-block-end: 1px solid var(--line); font-size: 20px; }
.next-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 20px; padding: 32px; }
.next-card { border-radius: 14px; background: var(--shade); padding: 22px; }
.next-card dl, .next-card dd { margin: 0; } .next-card dl div { display: flex; gap: 8px; }
@media (max-width: 800px) {
  .vertical-tabs__tabs { display: none; }
  .vertical-tabs__tabs + .vertical-tabs__panel .vertical-tabs__tab--mobile { display: flex; }
  .vertical-tabs { grid-template-columns: minmax(0, 1fr); gap: 20px; }
  .search-form__search { width: 180px; }
}
`;
