chrome.runtime.onMessage.addListener((_, __, answer) => answer({}));
