// Says on the page that a passkey was not used, instead of in the console only.
document.addEventListener('allauth.error', function (event) {
  event.preventDefault()
  const text = document.getElementById('passkey_failed')
  if (text) text.hidden = false
})
