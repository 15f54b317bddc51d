document.body.append(Object.assign(document.createElement('main'), { textContent: 'Nothing' }));
