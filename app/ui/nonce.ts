import { createContext, useContext } from 'react'

/** The nonce of the page's content security policy; empty in the browser, where scripts already run. */
export const NonceContext = createContext('')
export const useNonce = () => useContext(NonceContext)
