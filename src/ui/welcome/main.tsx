import { render } from 'preact';
import { browser } from '../../platform/browser';
import { direction, language, t } from '../../platform/i18n';
import { WelcomePage } from './welcome-page';
import '../theme.css';
import '../theme-dark.css';
import './welcome.css';

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('welcome_title');
draw();
// Whoever pinned the button comes back to this page.
window.addEventListener('focus', draw);

async function draw(): Promise<void> {
  const { isOnToolbar = false } = await browser.action.getUserSettings();
  render(<WelcomePage isPinned={isOnToolbar} />, document.body);
}
