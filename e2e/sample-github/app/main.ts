import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import type { AppData } from '../shell';
import { App } from './app';

const data: AppData = JSON.parse(document.querySelector('#app-data')?.textContent ?? '');
const place = document.querySelector('#app');
const { delay } = data.variant;

if (place && delay !== null) setTimeout(() => createRoot(place).render(h(App, data)), delay);
