import { render } from 'preact';
import { direction, language, t } from '../../platform/i18n';
import { WelcomePage } from './welcome-page';
import '../theme.css';
import '../theme-dark.css';
import './welcome.css';

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('welcome_title');
render(<WelcomePage />, document.body);
