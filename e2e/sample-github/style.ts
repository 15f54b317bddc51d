export const STYLE = `
body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #1f2328; }
header { display: flex; gap: 1rem; align-items: baseline; padding: 1rem; border-bottom: 1px solid #d1d9e0; }
header form { margin-left: auto; }
main { max-width: 720px; margin: 1.5rem auto; padding: 0 1rem; }
.form, .form > div { display: grid; gap: .5rem; }
.form { gap: 1.25rem; }
fieldset { margin: 0; border: 0; padding: 0; }
.label, legend { font-weight: 600; }
input[type='text'], textarea { box-sizing: border-box; width: 100%; padding: .4rem .6rem; font: inherit; }
textarea { min-height: 12rem; }
[role='alert'] { margin: 0; color: #d1242f; }
button { justify-self: end; padding: .4rem 1rem; font: inherit; }
.markdown-body { white-space: pre-wrap; overflow-wrap: anywhere; }
`;
