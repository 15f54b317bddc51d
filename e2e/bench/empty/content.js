chrome.runtime.sendMessage({});
