/** A journal file as format version 1 wrote it, under `JOURNAL_KEY`: two records, the second one deflated. Never changed. */
export const JOURNAL_FILE_V1 = Buffer.from(
  [
    'S0VQVEpSTkwBAAAAnAAAAGyPPaP6TsR/P89S963eoQtlXrKrX/asrp7RaELYWa1AyK+4KYzY0bpHvNAGW8pnYYSHt1KIYYf8I2CG',
    'wXBayY28aoHGeSNHDGQqFGeg+upbl60gxErpCSoN4nuAS+hR2p3D6zlg1AbDGXrSasLw4hRl+8PBHTBQ0Lsk2chAWuuJFbC2zqni',
    'DJQ//OY7SflU0XBI649sE0VDumXRIqGs1bOtE7cQGi/jGoK3+0NLSlIB2QEAAGKm4doYHfNaSqiBykn+CnXCpNmfraFSNJBudodT',
    '2nZDmthYWrqxIt+4+/jpBzeYwbOjkaF/G5lKeXFkMq7CxrYZqIcyFAlzPzxn3AQkrOSvu+3cVntbmum7fCdF+F8QhEOZnvXUDPCU',
    '9zN92h+fVR2+GaIW1uP7XnwlMnimRLUogvElHuiSkGc1LG9ScG1dH/AJM32imyh5lfz2BjfGqImY6CQYvmhRD1HHExM6MN0/mrdQ',
    'PqL2gMIVj41x8wxBxNrY3q5z7bbC2I4Tfoikw6dRwLT7Z6P6dNrXnfm75REopYMp3E5t7r7REEElwkeprd3I5geK7LV3hzCPwsh+',
    'PN736epEqozptawGJuFUJ3NcVt/CPVnP84Lq/aGuXTX9WxsOyCEAuLzHgroTS38IADw49iBMAr6+TYeWrLsniAHfZVdi3sTzIkCd',
    '9atLaNgulvXCnUx0v3a5EuZa7rvyfWVRayNTgVqSihHmRNNSrA+X8sUZkuBzW4qFPKnKCvZUBEijPgbuMON3iXC1VN+DPCRTv4Qq',
    'SAkkHk56AzFFylutlRsgdnWUOZczOmX5caa6B0O6DOxZBdoPXE4xHTNVoSwZZLny4xS2DsMZL8hiGgHR5mzCIyv/3OEh5ixX41eP',
    'm+V1g7JdpO7H4oI1l8e94gKajf/X2ktKUgHhAQAAex3ZnlgdHRudstHWAKjdD2lZDZxaMbph9wyLr/rA7kkFXhUk9KJ+/BhLlmi8',
    'vmT+DT1m1eiI+y3RuYf/+M0ssXuA8w1J6L/jcl35uxapLWtB5LubFdxhNrb2mBQ+R/RJWJZbJWi1YIrlvPM6XbfENaaWYB3HPA3h',
    '/8VZHn/hcbO51ziKcUDnnsidEK4xUm+foS4aRfTQTvFBJtYRUqNnfUe+6dVTOlLy0oUEKpU8XVjRPGLZGhDzXGV0/WZXu7WBvmHV',
    'gMopWfTfriEqvTWn5G9iMavUrMQOFdJ6Fe5y7TGte1uac5Qbg13HAA6mCqJwpbXQM66izcglFK524s7lQ6MOI5+ng0ZNG8nd56w1',
    'kCGndbaO54i0aNGMPeqK1ouZD+TZigA15e97fXvh+kBPkp3Y8BV6JpTswzwrdAb4P8Dc5SJajkb0+0hlUN8dfLx+2DvwjFpS9qmQ',
    '0zRMuWMJFsxITCc7bmelfuqlfrvki+nfJ6T1iM6M2lMx72QIG7U14yRtH06fBbymrtWKoeJjrvH4gSO6qt34a8kfYKJun2fs4L7q',
    '3tk3qwJofLj44pCu3mcdcSK12xoi1mJEa2KDISg43i4k/f5r196dUMmZZv0PRLS13DPTVgAGbdfsjM5IL+Wee92ko2+YVN7ZDAzo',
    '2pITq0CvWQNYrYKA7NA=',
  ].join(''),
  'base64',
);
/** The hash of its last event. */
export const JOURNAL_HEAD_V1 = 'a56cac6bf10f32030ff15654cc26f84b8cf9e78eaf0fd7fec62ab0f15aa5ba05';
