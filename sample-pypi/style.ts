import { CONTENT } from './style/content';
import { FRAME } from './style/frame';

export const STYLE = FRAME + CONTENT;

export const AVATAR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
<rect width="96" height="96" fill="#c9cad8"/><circle cx="48" cy="38" r="17" fill="#4b4a78"/>
<path d="M14 96c2-26 18-36 34-36s32 10 34 36z" fill="#4b4a78"/></svg>
`;
