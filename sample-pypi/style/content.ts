/** What pages are made of: buttons, forms, tables, badges, boxes, menus and dialogs. */
export const CONTENT = `
.button, input[type=submit] { display: inline-block; padding: 7px 14px; border: 1px solid var(--line); border-radius: 4px;
  background: var(--paper); color: var(--ink); font: inherit; font-size: 15px; line-height: 1.4; text-decoration: none;
  cursor: pointer; }
.button:hover { background: var(--shade); }
.button--primary, input[type=submit].button--primary { background: var(--accent); border-color: var(--accent); color: #fff; }
.button--primary:hover { background: #3a395f; }
.button--danger { background: var(--danger); border-color: var(--danger); color: #fff; }
.button[disabled], .button--disabled { opacity: 0.5; cursor: not-allowed; }
.button-group, .wrap-children { display: flex; flex-wrap: wrap; gap: 10px; margin-block-start: 16px; }
.form-group { margin-block-end: 18px; max-width: 420px; }
.modal .form-group { max-width: none; }
.button + .form-group { margin-block-start: 14px; }
.form-group__label { display: block; font-weight: 600; }
.form-group__text { margin: 2px 0 10px; }
.form-group__required, .form-group__help-text { color: var(--soft); font-size: 14px; font-weight: 400; }
.form-group__field, .modal input:not([type=checkbox]):not([type=hidden]) { width: 100%; padding: 8px 10px; font: inherit;
  border: 1px solid #b9bac4; border-radius: 4px; background: var(--paper); color: inherit; }
.form-errors { list-style: none; margin: 0; padding: 0; }
.gravatar-form { display: flex; gap: 20px; align-items: center; }
.gravatar-form__image { width: 96px; height: 96px; border-radius: 8px; }
.table { width: 100%; border-collapse: collapse; margin-block: 16px 20px; font-size: 15px; }
.table th, .table td { padding: 11px 12px; border-block-end: 1px solid var(--line); text-align: start;
  vertical-align: top; font-weight: 400; }
.table thead th { font-weight: 600; background: var(--shade); white-space: nowrap; }
.table tbody th { max-width: 380px; }
.table .table__align-right { text-align: end; white-space: nowrap; }
.table .table__no-bottom-border { border: 0; }
.table time, .table__status-badges .badge { white-space: nowrap; }
.table__status-detail { display: block; font-size: 13px; color: var(--soft); }
.table__mobile-label { display: none; }
.table--security-logs small { color: var(--soft); }
.badge { display: inline-block; padding: 1px 8px; border: 1px solid currentcolor; border-radius: 4px; font-size: 13px;
  font-weight: 600; white-space: nowrap; color: var(--accent); text-decoration: none; }
.badge--success { color: var(--success); } .badge--warning { color: var(--warning); } .badge--danger { color: var(--danger); }
.badge--neutral { color: var(--soft); vertical-align: 4px; }
.callout-block { background: var(--shade); border-inline-start: 4px solid var(--accent); border-radius: 4px;
  padding: 14px 18px; margin-block: 18px; }
.callout-block--warning { border-color: var(--warning); background: #fdf7ea; }
.callout-block--danger { border-color: var(--danger); background: #fcf1f2; }
.callout-block > :last-child { margin-block-end: 0; }
.no-top-margin { margin-block-start: 0; } .no-bottom-margin { margin-block-end: 0; }
.dropdown { position: relative; display: inline-block; }
.dropdown__content { display: none; position: absolute; inset-inline-end: 0; z-index: 3; min-width: 230px; margin: 4px 0 0;
  padding: 6px 0; list-style: none; background: var(--paper); border: 1px solid var(--line); border-radius: 4px;
  box-shadow: 0 6px 18px #0000001f; text-align: start; white-space: normal; }
.horizontal-menu .dropdown__content.display-block, .dropdown__content.display-block { display: block; }
.site-header .dropdown__content { inset-block-start: 100%; }
.site-header .dropdown__link, .dropdown__link { display: block; width: 100%; padding: 7px 14px; background: none; border: 0;
  font: inherit; font-size: 15px; color: var(--ink); text-align: start; text-decoration: none; cursor: pointer; }
.dropdown__link:hover { background: var(--shade); }
.modal { display: none; position: fixed; inset: 0; z-index: 9; padding: 24px; background: #1c1d2499; text-align: start;
  white-space: normal; }
.modal:target { display: grid; place-items: center; overflow: auto; }
.modal__content { position: relative; width: 100%; max-width: 540px; background: var(--paper); border-radius: 8px; }
.modal__close { position: absolute; inset-block-start: 14px; inset-inline-end: 16px; text-decoration: none; }
.modal__body { padding: 24px; } .modal__title { padding-inline-end: 32px; max-height: 8em; overflow: auto; }
.modal__footer { display: flex; gap: 10px; justify-content: end; padding: 14px 24px; background: var(--shade);
  border-radius: 0 0 8px 8px; }
.package-snippet { border: 1px solid var(--line); border-radius: 6px; padding: 14px 18px; margin-block-end: 12px; }
.package-snippet__title { margin: 0 0 2px; } .package-snippet__meta { margin: 0; color: var(--soft); font-size: 14px; }
.package-snippet__buttons { display: flex; gap: 8px; }
.col-grid, .twofa-login { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 20px 56px; }
.twofa-login__divider { display: none; }
.recovery-codes ul { list-style: none; margin: 0 0 16px; padding: 18px; columns: 2; background: var(--shade);
  border-radius: 6px; }
.code-block { display: block; background: var(--shade); border-radius: 6px; padding: 14px; margin-block: 14px;
  white-space: pre-wrap; }
.fa, .fab { font-style: normal; display: inline-block; min-width: 1.1em; text-align: center; }
.fa-check::before { content: "✓"; } .fa-times::before { content: "✕"; } .fa-ban::before { content: "⊘"; }
.fa-exclamation-triangle::before { content: "⚠"; } .fa-caret-down::before { content: "▾"; }
.fa-cog::before { content: "⚙"; } .fa-cubes::before { content: "❖"; } .fa-sitemap::before { content: "⌥"; }
.fa-upload::before { content: "↥"; } .fa-envelope::before { content: "✉"; } .fa-trash-alt::before { content: "⌫"; }
.fa-hashtag::before { content: "#"; } .fa-user-circle::before { content: "◉"; } .fa-question-circle::before { content: "?"; }
.fa-sign-out-alt::before { content: "⇥"; } .fa-github::before { content: "◆"; } .fa-gitlab::before { content: "◇"; }
@media (max-width: 640px) {
  .table thead { display: none; }
  .table tr { display: block; border-block-end: 1px solid var(--line); padding-block: 8px; }
  .table th, .table td { display: block; border: 0; padding: 4px 0; max-width: none; }
  .table .table__align-right { text-align: start; }
  .table__mobile-label { display: block; font-size: 13px; font-weight: 600; color: var(--soft); }
  .dropdown__content { inset-inline: 0 auto; }
}
`;
